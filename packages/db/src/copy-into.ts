/// <reference path="./pg-copy-streams.d.ts" />
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from } from 'pg-copy-streams'

const CHUNK_CHARACTERS = 64 * 1024

/** Streams lines into a COPY on a quiet connection; answers the number of rows. */
export async function copyInto(
  client: pg.PoolClient,
  sql: string,
  rows: AsyncIterable<string> | Iterable<string> | Readable,
): Promise<number> {
  const connection = client as pg.PoolClient & { pipeline: boolean }
  // The driver refuses COPY on a pipelined connection, for nothing else may travel meanwhile; our caller sees to that.
  connection.pipeline = false
  try {
    const copy = connection.query(from(sql))
    await pipeline(Readable.from(inChunks(rows)), copy)
    return copy.rowCount
  } finally {
    connection.pipeline = true
  }
}

async function* inChunks(rows: AsyncIterable<string> | Iterable<string> | Readable): AsyncGenerator<string> {
  let chunk = ''
  for await (const row of rows as AsyncIterable<string | Buffer>) {
    chunk += row
    if (chunk.length < CHUNK_CHARACTERS) continue
    yield chunk
    chunk = ''
  }
  if (chunk !== '') yield chunk
}
