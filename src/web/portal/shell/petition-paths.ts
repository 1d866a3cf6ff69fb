/** Addresses of feedback and petitions; with `:code` the routes. */

export const petitionsPath = '/petitions'
export const newPetitionPath = '/petitions/new'
/** Where the form of this key is sent. */
export const sentPetitionPath = (form: string) => `${newPetitionPath}/${form}`
export const petitionPath = (code: string) => `/petitions/${code}`
export const petitionAnswerPath = (code: string) => `/petitions/answers/${code}`
export const petitionFilePath = (code: string, sha256: string) => `/petitions/${code}/files/${sha256}`

/** Whether a code that was typed is of a petition and not of a dossier. */
export function isPetitionCode(code: string): boolean {
  return /^PAKN-\d{6}-\d{4,}$/.test(code)
}
