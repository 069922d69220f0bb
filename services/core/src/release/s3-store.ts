import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { GetObjectCommand, PutObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3'
import type { CoreConfig, ReleasesInS3 } from '../config.ts'
import { listReleaseFiles } from './release-files.ts'
import { isThere, type ReleaseStore, releaseDir, settleBuild, settleFolder } from './release-store.ts'

/** Names of a release's files, written last: a release without it is not whole, and is not there. */
const INDEX = 'files.json'
const AT_ONCE = 8

/** Releases in a bucket of S3, or of what speaks like it; each server keeps what it serves on its disk. */
export function s3Store(config: CoreConfig, place: ReleasesInS3): ReleaseStore {
  const bucket = new Bucket(place)
  const bringing = new Map<string, Promise<boolean>>()
  const bring = (module: string, version: string): Promise<boolean> => {
    const key = `${module}/${version}`
    const known = bringing.get(key)
    if (known) return known
    const work = fetchRelease(bucket, key, releaseDir(config, module, version)).finally(() => bringing.delete(key))
    bringing.set(key, work)
    return work
  }
  return {
    bring,
    async put(module, version, folder) {
      const key = `${module}/${version}`
      const here = await settleBuild(config, module, version, folder)
      if (await bucket.read(`${key}/${INDEX}`)) return
      const names = await filesBelow(here)
      await inTurns(names, (file) => bucket.put(`${key}/${file}`, path.join(here, file)))
      await bucket.write(`${key}/${INDEX}`, JSON.stringify(names))
    },
    async files(module, version) {
      if (!(await bring(module, version))) return []
      return listReleaseFiles(releaseDir(config, module, version)).catch(() => [])
    },
  }
}

async function fetchRelease(bucket: Bucket, key: string, to: string): Promise<boolean> {
  if (await isThere(to)) return true
  const index = await bucket.read(`${key}/${INDEX}`)
  if (!index) return false
  const names = (JSON.parse(index) as string[]).filter((name) => !name.split('/').includes('..'))
  await settleFolder(to, async (partial) => {
    await rm(partial, { recursive: true, force: true })
    await inTurns(names, async (name) => {
      const file = path.join(partial, name)
      await mkdir(path.dirname(file), { recursive: true })
      await pipeline(await bucket.get(`${key}/${name}`), createWriteStream(file))
    })
  })
  return true
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((e) => e.isFile())
    .map((e) => path.relative(folder, path.join(e.parentPath, e.name)).split(path.sep).join('/'))
}

async function inTurns<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  const left = [...items]
  const worker = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

class Bucket {
  readonly #client: S3Client
  readonly #name: string
  readonly #prefix: string

  constructor({ endpoint, bucket, prefix, region, accessKey, secretKey }: ReleasesInS3) {
    this.#name = bucket
    this.#prefix = prefix
    this.#client = new S3Client({
      region,
      ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
      ...(accessKey ? { credentials: { accessKeyId: accessKey, secretAccessKey: secretKey } } : {}),
      // Checksums in trailers are Amazon's own; other servers refuse them.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    })
  }

  /** Text of an object; undefined when there is none. */
  async read(key: string): Promise<string | undefined> {
    try {
      const { Body } = await this.#client.send(new GetObjectCommand({ Bucket: this.#name, Key: this.#prefix + key }))
      return await Body?.transformToString()
    } catch (error) {
      if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return undefined
      throw error
    }
  }

  async put(key: string, file: string): Promise<void> {
    const { size } = await stat(file)
    const Body = createReadStream(file)
    await this.#client.send(
      new PutObjectCommand({ Bucket: this.#name, Key: this.#prefix + key, Body, ContentLength: size }),
    )
  }

  async write(key: string, Body: string): Promise<void> {
    await this.#client.send(new PutObjectCommand({ Bucket: this.#name, Key: this.#prefix + key, Body }))
  }

  async get(key: string): Promise<Readable> {
    const { Body } = await this.#client.send(new GetObjectCommand({ Bucket: this.#name, Key: this.#prefix + key }))
    return Body as Readable
  }
}
