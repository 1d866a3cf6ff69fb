import { formatMoment, type Lang } from '../../../platform/index.ts'
import type { ReadSignature } from '../../../results/index.ts'
import { Card, Chip, KeyValue } from '../../ui/index.ts'
import { signatureWords } from '../../words/signature.ts'

/** Every signature of a document with its verdict, what is wrong first in words. */
export function SignatureList({ lang, signatures }: { lang: Lang; signatures: readonly ReadSignature[] }) {
  const t = signatureWords[lang]
  if (signatures.length === 0) return <p class="muted">{t.none}</p>
  return (
    <div class="stack">
      {signatures.map((signature) => (
        <Card state={signature.fault === undefined ? 'done' : 'late'}>
          <div class="stack">
            <div>
              <Chip tone={signature.fault === undefined ? 'info' : 'bronze'}>
                {signature.fault === undefined ? t.holds : t.broken}
              </Chip>
            </div>
            {signature.fault && <p>{t.faults[signature.fault]}</p>}
            <KeyValue items={factsOf(signature, lang)} />
          </div>
        </Card>
      ))}
      <p class="muted">{t.note}</p>
    </div>
  )
}

function factsOf({ signer, organisation, issuer, signedAt, stamp, reason }: ReadSignature, lang: Lang) {
  const t = signatureWords[lang]
  return [
    { term: t.by, text: signer || t.unknown },
    ...(organisation === undefined ? [] : [{ term: t.of, text: organisation }]),
    ...(issuer === '' ? [] : [{ term: t.issuer, text: issuer }]),
    ...(signedAt === undefined ? [] : [{ term: t.at, text: formatMoment(signedAt, lang) }]),
    ...(stamp === undefined
      ? []
      : [{ term: t.stamp, text: t.stamped(formatMoment(stamp.at, lang), stamp.by) }]),
    ...(reason === undefined ? [] : [{ term: t.reason, text: reason }]),
  ]
}
