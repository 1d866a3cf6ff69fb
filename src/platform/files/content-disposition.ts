/** The header that says whether a file is shown or saved, and under which name (RFC 6266, RFC 8187). */
export function contentDisposition(how: 'inline' | 'attachment', name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[^\w. ()-]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${how}; filename="${plain}"; filename*=UTF-8''${encoded}`
}

/**
 * Nothing in a file may run, load or send anything, whatever it is: it is a document of a stranger on our own address. The
 * viewers that browsers have for PDF show it nevertheless.
 */
export const FILE_POLICY = "sandbox; default-src 'none'; frame-ancestors 'self'"
