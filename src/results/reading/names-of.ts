import type { X509Certificate } from 'node:crypto'

/** Whose certificate it is, and who issued it, as people read it. */
export function namesOf(certificate: X509Certificate): {
  signer: string
  issuer: string
  organisation?: string
} {
  const subject = partsOf(certificate.subject)
  const issuer = partsOf(certificate.issuer)
  return {
    signer: subject.CN ?? certificate.subject,
    issuer: issuer.CN ?? certificate.issuer,
    ...(subject.O === undefined ? {} : { organisation: subject.O }),
  }
}

/** `CN=…` and `O=…` of a name, one a line as Node writes it, or several joined by `+`. */
function partsOf(name: string): Partial<Record<string, string>> {
  return Object.fromEntries(
    name.split(/\n| ?\+ ?(?=[A-Za-z]+=)/).map((line) => {
      const at = line.indexOf('=')
      return [line.slice(0, at).trim(), line.slice(at + 1)]
    }),
  )
}
