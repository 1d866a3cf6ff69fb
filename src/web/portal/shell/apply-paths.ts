/** Addresses of applying; with `:draft` and the like they are the routes. */

export const startPath = (procedure: string) => `/apply/${seg(procedure)}`
export const draftPath = (draft: string) => `/drafts/${seg(draft)}`
export const pagePath = (draft: string, page: string) => `${draftPath(draft)}/page/${seg(page)}`
export const reviewPath = (draft: string) => `${draftPath(draft)}/review`
export const filePath = (draft: string) => `${draftPath(draft)}/file`
export const filedPath = (draft: string) => `${draftPath(draft)}/filed`
export const proofPath = (draft: string) => `${draftPath(draft)}/proof.pdf`
/** Photographs of a question as one PDF. */
export const joinedPath = (draft: string, question: string) =>
  `${draftPath(draft)}/photographs/${seg(question)}`
export const draftFilePath = (draft: string, sha256: string) => `${draftPath(draft)}/files/${seg(sha256)}`

function seg(text: string): string {
  return text.startsWith(':') ? text : encodeURIComponent(text)
}

/** Acts of whoever follows a dossier with an account. */
export const supplementPath = (code: string) => `/follow/${seg(code)}/supplement`
export const withdrawPath = (code: string) => `/follow/${seg(code)}/withdraw`
/** How the result is got after all. */
export const deliveryPath = (code: string) => `/follow/${seg(code)}/delivery`
/** Papers fetched at home by the post; the result brought there. */
export const byPostPaths = {
  collect: (code: string) => `/follow/${seg(code)}/collect`,
  return: (code: string) => `/follow/${seg(code)}/deliver`,
} as const
export const resultPath = (code: string, sha256: string) => `/follow/${seg(code)}/files/${seg(sha256)}`

/** Where somebody whom a draft names sees it and answers. */
export const agreePath = (draft: string) => `/agree/${seg(draft)}`
export const agreeFilePath = (draft: string, sha256: string) => `${agreePath(draft)}/files/${seg(sha256)}`
export const invitePath = (draft: string) => `${draftPath(draft)}/invite`
