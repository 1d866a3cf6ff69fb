/** Results as documents: signed with the agency's certificate, and read for who signed them. */

export {
  addTemplate,
  findResultDraft,
  findTemplate,
  listTemplates,
  type ResultDraft,
  type ResultTemplate,
  saveResultDraft,
} from './drafting/draft-store.ts'
export { drawDraft } from './drafting/draw-draft.ts'
export { fillParts, listUnknownFields, RESULT_FIELDS } from './drafting/fill-parts.ts'
export { issueDraft } from './drafting/issue-draft.ts'
export { PART_NAMES, partsSchema, type ResultParts } from './drafting/parts.ts'
export { RESULT_FORM, resultData } from './drafting/result-form.ts'
export { sealSigned } from './drafting/seal-signed.ts'
export { showSigner } from './drafting/show-signer.ts'
export type { SignatureFault } from './reading/faults.ts'
export type { ReadSignature } from './reading/read-signatures.ts'
export { readSignatures } from './reading/read-when-asked.ts'
export { readWhole } from './reading/read-whole.ts'
export { NO_TRUST, type Trust } from './reading/trust.ts'
export { openDemoStore } from './signing/demo-store.ts'
export { openFolderStore } from './signing/folder-store.ts'
export { signResult } from './signing/sign-result.ts'
export { type KeyStore, personalKey, personOfKey, type SigningKey } from './signing/signing-key.ts'
export { makeTrialAuthority, makeTrialStamper } from './signing/trial-authority.ts'
export { answerTimeStampQuery } from './stamping/answer-when-asked.ts'
