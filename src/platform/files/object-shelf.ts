/** A bucket of an object store that speaks S3: several servers without a shared folder. */
import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  paginateListObjectsV2,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
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

interface Place {
  client: S3Client
  bucket: string
  folder: string
}

/** In bytes; the smallest that S3 allows is 5 MiB. */
const PART = 8 * 1024 * 1024

export function openObjectShelf(bucket: Bucket): Shelf {
  const place = openPlace(bucket)
  return {
    has: async (key) =>
      (await orMissing(place.client.send(new HeadObjectCommand(at(place, key))))) !== undefined,
    read: async (key) => {
      const found = await orMissing(place.client.send(new GetObjectCommand(at(place, key))))
      return found?.Body as Readable | undefined
    },
    keep: async (path, key) => {
      const params = { ...at(place, key), Body: createReadStream(path) }
      await new Upload({ client: place.client, params, partSize: PART, queueSize: 2 }).done()
      await rm(path, { force: true })
    },
    move: async (from, to) => {
      const CopySource = `${place.bucket}/${at(place, from).Key}`
      const copied = await orMissing(
        place.client.send(new CopyObjectCommand({ ...at(place, to), CopySource })),
      )
      if (copied !== undefined) await place.client.send(new DeleteObjectCommand(at(place, from)))
    },
    delete: async (key) => {
      await place.client.send(new DeleteObjectCommand(at(place, key)))
    },
    list: (prefix) => listBelow(place, prefix),
    problemOf: (error) => (isAway(error) ? 'file_store_unavailable' : undefined),
  }
}

function openPlace({ url, region, key, patienceMs = 10_000 }: Bucket): Place {
  const { origin, pathname } = new URL(url)
  const [bucket = '', ...folders] = pathname.split('/').filter((part) => part !== '')
  const client = new S3Client({
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
  return { client, bucket, folder: folders.map((part) => `${part}/`).join('') }
}

function at({ bucket, folder }: Place, key: string) {
  return { Bucket: bucket, Key: `${folder}${key}` }
}

async function* listBelow({ client, bucket, folder }: Place, prefix: string): AsyncIterable<string> {
  for await (const page of paginateListObjectsV2(
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
  return error instanceof S3ServiceException || [name, code].some((one) => OUTAGES.includes(one ?? ''))
}
