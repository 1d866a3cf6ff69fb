/** A bucket of an object store that speaks S3: several servers without a shared folder. */
import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import type { S3Client } from '@aws-sdk/client-s3'
import type { Shelf } from './shelf.ts'

export interface Bucket {
  /** `https://host/bucket`, or `https://host/bucket/folder`. */
  url: string
  region: string
  /** Without it the credentials of the environment or of the machine. */
  key?: { id: string; secret: string }
  /** How long the store may be silent, in milliseconds. */
  patienceMs?: number
}

/** Large, and of no use to whoever keeps files on disk: loaded when a bucket is first asked. */
type Sdk = typeof import('@aws-sdk/client-s3')

interface Place {
  sdk: Sdk
  client: S3Client
  bucket: string
  folder: string
}

/** In bytes; the smallest that S3 allows is 5 MiB. */
const PART = 8 * 1024 * 1024

export function openObjectShelf(bucket: Bucket): Shelf {
  let opened: Promise<Place> | undefined
  const open = () => {
    opened ??= openPlace(bucket)
    return opened
  }
  return {
    has: async (key) => {
      const { sdk, client, ...where } = await open()
      return (await orMissing(client.send(new sdk.HeadObjectCommand(at(where, key))))) !== undefined
    },
    read: async (key) => {
      const { sdk, client, ...where } = await open()
      const found = await orMissing(client.send(new sdk.GetObjectCommand(at(where, key))))
      return found?.Body as Readable | undefined
    },
    keep: async (path, key) => {
      const { client, ...where } = await open()
      const { Upload } = await import('@aws-sdk/lib-storage')
      const params = { ...at(where, key), Body: createReadStream(path) }
      await new Upload({ client, params, partSize: PART, queueSize: 2 }).done()
      await rm(path, { force: true })
    },
    move: async (from, to) => {
      const { sdk, client, ...where } = await open()
      const CopySource = `${where.bucket}/${at(where, from).Key}`
      const copied = await orMissing(client.send(new sdk.CopyObjectCommand({ ...at(where, to), CopySource })))
      if (copied !== undefined) await client.send(new sdk.DeleteObjectCommand(at(where, from)))
    },
    delete: async (key) => {
      const { sdk, client, ...where } = await open()
      await client.send(new sdk.DeleteObjectCommand(at(where, key)))
    },
    list: (prefix) => listBelow(open, prefix),
    problemOf: (error) => (isAway(error) ? 'file_store_unavailable' : undefined),
  }
}

async function openPlace({ url, region, key, patienceMs = 10_000 }: Bucket): Promise<Place> {
  const sdk = await import('@aws-sdk/client-s3')
  const { origin, pathname } = new URL(url)
  const [bucket = '', ...folders] = pathname.split('/').filter((part) => part !== '')
  const client = new sdk.S3Client({
    endpoint: origin,
    region,
    forcePathStyle: true,
    // Stores other than the first know the older checksums only; the name of a content is its SHA-256 anyway.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: {
      connectionTimeout: patienceMs,
      requestTimeout: patienceMs,
      throwOnRequestTimeout: true,
    },
    ...(key === undefined ? {} : { credentials: { accessKeyId: key.id, secretAccessKey: key.secret } }),
  })
  return { sdk, client, bucket, folder: folders.map((part) => `${part}/`).join('') }
}

function at({ bucket, folder }: Pick<Place, 'bucket' | 'folder'>, key: string) {
  return { Bucket: bucket, Key: `${folder}${key}` }
}

async function* listBelow(open: () => Promise<Place>, prefix: string): AsyncIterable<string> {
  const { sdk, client, bucket, folder } = await open()
  for await (const page of sdk.paginateListObjectsV2(
    { client },
    { Bucket: bucket, Prefix: `${folder}${prefix}` },
  )) {
    for (const { Key } of page.Contents ?? []) if (Key !== undefined) yield Key.slice(folder.length)
  }
}

async function orMissing<T>(answer: Promise<T>): Promise<T | undefined> {
  return answer.catch((error: unknown) => {
    // A missing bucket is a wrong setting, not a missing file.
    const { name } = error as Error
    if (name === 'NotFound' || name === 'NoSuchKey') return undefined
    throw error
  })
}

const OUTAGES = [
  'TimeoutError',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
]

/** Away, overloaded, or closed to us: nothing that the sender of a file could mend. */
function isAway(error: unknown): boolean {
  const { name, code } = error as NodeJS.ErrnoException
  // Whatever the store itself answers says whose fault it was.
  return (
    (error instanceof Error && '$fault' in error) || [name, code].some((one) => OUTAGES.includes(one ?? ''))
  )
}
