export function ratePath(code: string, secret: string): string {
  return `/rate/${encodeURIComponent(code)}?secret=${encodeURIComponent(secret)}`
}
