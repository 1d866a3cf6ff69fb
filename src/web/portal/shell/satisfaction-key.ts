import type { WebServices } from '../../shell/services.ts'

/** Stands for a dossier and a stage, so that each is answered once and nobody reads back whose answer it is. */
export function satisfactionKey(
  { signer }: Pick<WebServices, 'signer'>,
  dossier: string,
  stage: 'reception' | 'questions',
): Buffer {
  return signer.mac('satisfaction', `${stage} ${dossier}`)
}
