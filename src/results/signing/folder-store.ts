/** Keys in files: `<holder>.pem` holds a key and its certificates, `trusted/*.pem` the authorities that are believed. */
import { createPrivateKey, type KeyObject, sign, X509Certificate } from 'node:crypto'
import { access, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { operatorError } from '../../platform/index.ts'
import type { KeyStore, SignatureKind, SigningKey } from './signing-key.ts'

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g
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
      const names = await readdir(join(folder, 'trusted')).catch(absent)
      const texts = await Promise.all(
        (names ?? [])
          .filter((name) => name.endsWith('.pem'))
          .map((name) => readFile(join(folder, 'trusted', name), 'utf8')),
      )
      return texts.flatMap(certificatesOf)
    },
  }
}

/** Throws a sentence when the file is no key with its certificate. */
function keyOf(text: string, path: string): SigningKey {
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
