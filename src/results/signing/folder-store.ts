/** Keys in files: `<holder>.pem` holds a key and its certificates, `trusted/*.pem` the authorities that are believed, `revoked/*.crl` (or `.pem`) their lists. */
import { createPrivateKey, type KeyObject, sign, X509Certificate } from 'node:crypto'
import { access, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { operatorError } from '../../platform/index.ts'
import type { KeyStore, SignatureKind, SigningKey } from './signing-key.ts'

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g
const LIST = /-----BEGIN X509 CRL-----([^-]+)-----END X509 CRL-----/
const KEY = /-----BEGIN (?:RSA |EC )?PRIVATE KEY-----[^-]+-----END (?:RSA |EC )?PRIVATE KEY-----/

/** A soft token: for trials, and for Centres whose keys an operator guards as files. Read anew at each signature. */
export function openFolderStore(folder: string): KeyStore {
  return {
    has: (holder) =>
      access(join(folder, `${holder}.pem`)).then(
        () => true,
        () => false,
      ),
    find: async (holder) => {
      const path = join(folder, `${holder}.pem`)
      const text = await readOrNothing(path)
      return text === undefined ? undefined : keyOf(text, path)
    },
    trusted: async () => {
      const roots = await readAll(join(folder, 'trusted'), ['.pem'])
      const lists = await readAll(join(folder, 'revoked'), ['.crl', '.pem'])
      return {
        roots: roots.flatMap((bytes) => certificatesOf(bytes.toString('utf8'))),
        lists: lists.map(listOf),
      }
    },
  }
}

/** Of PEM; `path` names it where it is no key with its certificate, and a sentence is thrown. */
export function keyOf(text: string, path: string): SigningKey {
  const certificates = certificatesOf(text)
  const [own] = certificates
  const [pem] = KEY.exec(text) ?? []
  if (own === undefined || pem === undefined) throw unusable(path)
  const key = createPrivateKey(pem)
  const kind = kindOf(key)
  if (kind === undefined || !new X509Certificate(own).checkPrivateKey(key)) throw unusable(path)
  return { kind, certificates, sign: async (bytes) => sign('sha256', bytes, key) }
}

function kindOf(key: KeyObject): SignatureKind | undefined {
  if (key.asymmetricKeyType === 'rsa') return 'rsa_sha256'
  const isP256 = key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'prime256v1'
  return isP256 ? 'ecdsa_p256_sha256' : undefined
}

/** The files of a folder that end so; none where there is no folder. */
async function readAll(folder: string, ends: readonly string[]): Promise<Buffer[]> {
  const names = (await readdir(folder).catch(absent)) ?? []
  const wanted = names.filter((name) => ends.some((end) => name.endsWith(end)))
  return Promise.all(wanted.map((name) => readFile(join(folder, name))))
}

/** As authorities publish it: DER, or PEM around it. */
function listOf(bytes: Buffer): Buffer {
  const pem = LIST.exec(bytes.toString('latin1'))?.[1]
  return pem === undefined ? bytes : Buffer.from(pem, 'base64')
}

function certificatesOf(text: string): Buffer[] {
  return (text.match(CERTIFICATE) ?? []).map((pem) => new X509Certificate(pem).raw)
}

async function readOrNothing(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(absent)
}

function absent(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
  throw error
}

function unusable(path: string) {
  return operatorError({
    vi: `${path} không dùng được để ký: cần một khóa RSA hoặc EC P-256 và chứng thư của chính khóa đó, dạng PEM.`,
    en: `${path} cannot sign: it needs an RSA or EC P-256 key and the certificate of that very key, in PEM.`,
  })
}
