/** Results as documents: signed with the agency's certificate, and read for who signed them. */

export type { SignatureFault } from './reading/faults.ts'
export { type ReadSignature, readSignatures } from './reading/read-signatures.ts'
export { readWhole } from './reading/read-whole.ts'
export { openDemoStore } from './signing/demo-store.ts'
export { openFolderStore } from './signing/folder-store.ts'
export { signResult } from './signing/sign-result.ts'
export type { KeyStore } from './signing/signing-key.ts'
