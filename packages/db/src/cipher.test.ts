import { createCipheriv, createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { aesGcm, CipherError, createCipher, sm4Ctr } from './cipher.ts'
import { KeyError, loadKeys } from './keys.ts'

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex')
const KEY = Buffer.from(createHash('sha256').update('one').digest()).toString('base64')
const OTHER_KEY = Buffer.from(createHash('sha256').update('two').digest()).toString('base64')
const withEnv = (env: Record<string, string>) => createCipher(loadKeys({ dataDir: '/nowhere', env }))
const NUMBER = '522324199001011234'

test('AES-256-GCM gives the published result (NIST GCM specification, test case 16)', () => {
  const key = hex('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308')
  const nonce = hex('cafebabefacedbaddecaf888')
  const plain = hex(
    `d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72
    1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39`.replace(/\s/g, ''),
  )
  const aad = hex('feedfacedeadbeeffeedfacedeadbeefabaddad2')
  const text = `522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662`
  const tag = '76fc6ece0f4e1768cddf8853bb2d551b'
  const sealed = aesGcm(key, nonce).seal(plain, aad)
  expect(sealed.toString('hex')).toBe(nonce.toString('hex') + text + tag)
  expect(aesGcm(key).open(sealed, aad)).toEqual(plain)
})

test('SM4 and SM3 of this Node give the results of GB/T 32907-2016 A.1 and GB/T 32905-2016 A.1', () => {
  const key = hex('0123456789abcdeffedcba9876543210')
  const block = createCipheriv('sm4-ecb', key, null).setAutoPadding(false)
  const text = Buffer.concat([block.update(key), block.final()])
  expect(text.toString('hex')).toBe('681edf34d206965e86b3e94f536e4246')
  expect(createHash('sm3').update('abc').digest('hex')).toBe(
    '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
  )
})

test('SM4-CTR gives the published result (draft-ribose-cfrg-sm4-10, A.2.5)', () => {
  const key = hex('0123456789abcdeffedcba9876543210')
  const nonce = hex('000102030405060708090a0b0c0d0e0f')
  const plain = hex(
    `aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd
    eeeeeeeeeeeeeeeeffffffffffffffffaaaaaaaaaaaaaaaabbbbbbbbbbbbbbbb`.replace(/\s/g, ''),
  )
  const text = `ac3236cb970cc20791364c395a1342d1a3cbc1878c6f30cd074cce385cdd70c7f234bc0e24c11980fd1286310ce37b926e02fcd0faa0baf38b2933851d824514`
  const sealed = sm4Ctr(key, Buffer.alloc(32, 7), nonce).seal(plain, Buffer.alloc(0))
  expect(sealed.subarray(16, -32).toString('hex')).toBe(text)
})

test.each(['aes', 'sm'])('%s: what is sealed opens again, differs at each call and shows nothing', (suite) => {
  const cipher = withEnv({ COUNTY_KEY: KEY, COUNTY_CIPHER: suite })
  const [one, two] = [cipher.seal(NUMBER), cipher.seal(NUMBER)]
  expect(cipher.open(one)).toBe(NUMBER)
  expect(one.equals(two)).toBe(false)
  expect(one.toString('latin1')).not.toContain(NUMBER)
  expect(cipher.open(cipher.seal('杨秀英 𠮷'))).toBe('杨秀英 𠮷')
  expect(cipher.open(cipher.seal(''))).toBe('')
})

test.each(['aes', 'sm'])('%s: a change of any byte is noticed', (suite) => {
  const cipher = withEnv({ COUNTY_KEY: KEY, COUNTY_CIPHER: suite })
  const sealed = cipher.seal(NUMBER)
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed)
    changed[at] = (changed[at] as number) ^ 1
    expect(() => cipher.open(changed)).toThrow(CipherError)
  }
  for (const length of [0, 4, 5, 20, sealed.length - 1]) {
    expect(() => cipher.open(sealed.subarray(0, length))).toThrow(CipherError)
  }
})

test('both suites read what the other wrote, and a newer key still reads what an older one wrote', () => {
  const aes = withEnv({ COUNTY_KEY: KEY })
  const sm = withEnv({ COUNTY_KEY: `${OTHER_KEY},${KEY}`, COUNTY_CIPHER: 'sm' })
  expect(sm.open(aes.seal(NUMBER))).toBe(NUMBER)
  expect(() => aes.open(sm.seal(NUMBER))).toThrow(/unknown key/)
  expect(withEnv({ COUNTY_KEY: KEY, COUNTY_CIPHER: 'sm' }).open(aes.seal(NUMBER))).toBe(NUMBER)
})

test('a blind index is the same for one value and purpose only', () => {
  const cipher = withEnv({ COUNTY_KEY: KEY })
  const index = cipher.blindIndex(NUMBER, 'person.idNumber')
  expect(index).toHaveLength(32)
  expect(cipher.blindIndex(NUMBER, 'person.idNumber')).toEqual(index)
  expect(cipher.blindIndex(NUMBER, 'person.phone')).not.toEqual(index)
  expect(withEnv({ COUNTY_KEY: OTHER_KEY }).blindIndex(NUMBER, 'person.idNumber')).not.toEqual(index)
})

test('without a key one is made for its owner only, and found again; production refuses that', () => {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'keys-'))
  const sealed = createCipher(loadKeys({ dataDir, env: {} })).seal(NUMBER)
  expect(createCipher(loadKeys({ dataDir, env: {} })).open(sealed)).toBe(NUMBER)
  expect(fs.statSync(path.join(dataDir, 'county.key')).mode & 0o777).toBe(0o600)
  expect(() => loadKeys({ dataDir, env: { NODE_ENV: 'production' } })).toThrow(KeyError)
  fs.rmSync(dataDir, { recursive: true })
})

test('a key that is short, malformed or not random is refused', () => {
  const key = (COUNTY_KEY: string) => () => loadKeys({ dataDir: '/nowhere', env: { COUNTY_KEY } })
  expect(key('c2hvcnQ=')).toThrow(KeyError)
  expect(key('not base64 at all')).toThrow(KeyError)
  expect(key(Buffer.alloc(32).toString('base64'))).toThrow(/not random/)
})
