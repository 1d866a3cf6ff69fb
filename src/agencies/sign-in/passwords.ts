/** How passwords are kept and judged. */
import { type Algorithm, hash, verify } from '@node-rs/argon2'
import { newToken } from '../../platform/index.ts'
import { done, type Result, refuse } from '../errors.ts'
import { isCommonPassword } from './common-passwords.ts'

/**
 * argon2id as OWASP's Password Storage Cheat Sheet recommends for servers: 19 MiB, 2 passes, 1 lane; about 20 ms here.
 * More memory would let a burst of sign-ins take the 200 MB that the whole server may have.
 * 2 is argon2id; the library's own enum is not importable without a build step.
 */
const ARGON2ID = { algorithm: 2 as Algorithm, memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const SHORTEST = 10
/** A bound, because hashing takes time with the length of what a stranger sends. */
const LONGEST = 128

/** The hash in PHC form, its parameters in it. Takes some 20 ms of a worker thread. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), ARGON2ID)
}

let decoy: Promise<string> | undefined

/** Whether the password fits. Without a hash, for an unknown name, the same work is done in vain: the time tells nothing. */
export async function verifyPassword(
  password: string,
  passwordHash: string | null | undefined,
): Promise<boolean> {
  decoy ??= hashPassword(newToken(24))
  const against = passwordHash ?? (await decoy)
  const fits = password.length <= LONGEST && (await verify(against, password.normalize('NFC')))
  return fits && typeof passwordHash === 'string'
}

/** NIST SP 800-63B: length counts, compositions do not; what everybody tries first, and the name itself, do not count. */
export function checkPassword(password: string, username: string): Result<string> {
  return isCommonPassword(password) ? refuse('password_weak') : checkGivenPassword(password, username)
}

/** The same of one that was made by chance and not chosen. */
export function checkGivenPassword(password: string, username: string): Result<string> {
  const length = [...password].length
  const telling = password.toLowerCase().includes(username.toLowerCase())
  return length < SHORTEST || length > LONGEST || telling ? refuse('password_weak') : done(password)
}
