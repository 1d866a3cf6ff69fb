/**
 * Enough to recognise an address by, and no more: `l•••@example.vn`, `••••••678`. Personal data is shown to those only who need
 * it (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15).
 */
export function maskAddress(address: string): string {
  const [name = '', host] = address.split('@')
  if (host !== undefined) return `${name.slice(0, 1)}•••@${host}`
  return address === '' ? '' : `${'•'.repeat(Math.max(3, address.length - 3))}${address.slice(-3)}`
}
