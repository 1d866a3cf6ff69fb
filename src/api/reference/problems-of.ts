import type { Operation } from '../operation.ts'
import type { ProblemCode } from '../problems/problems.ts'

/** Every code an operation can answer with: its own, and those that follow from what it takes and who may use it. */
export function problemsOf({ takes, takesFile, access, problems }: Operation): readonly ProblemCode[] {
  const body: ProblemCode[] = ['malformed_json', 'too_large', 'wrong_media_type', 'unstorable_text']
  return [
    ...new Set<ProblemCode>([
      'invalid_input',
      ...(access === 'public' ? [] : (['token_needed', 'token_invalid', 'scope_missing'] as const)),
      ...(takes.body === undefined ? [] : body),
      ...(takesFile === undefined ? [] : (['wrong_media_type', 'bad_request'] as const)),
      ...problems,
      'too_many_requests',
      'internal',
      'overloaded',
      'database_unavailable',
    ]),
  ]
}
