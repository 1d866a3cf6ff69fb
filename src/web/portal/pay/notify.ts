import type { FastifyInstance } from 'fastify'
import { TAKEN_WELL, takePayment } from '../../../payments/index.ts'
import { platformProblem, problemError } from '../../../platform/index.ts'
import type { WebServices } from '../../shell/services.ts'

/**
 * `POST /payments/notify`: the platform's call-back. Nothing of it is looked at before its signature; twice is once; the answer says
 * whether it was taken. Without a platform there is no such page.
 */
export function addPaymentNotify(app: FastifyInstance, { payments, office, clock }: WebServices): void {
  if (payments === undefined) return
  app.post('/payments/notify', { config: { access: 'public', csrf: 'exempt' } }, async (request, reply) => {
    const told = payments.read(request.body)
    if (told === undefined) {
      request.log.warn({ network: request.ip }, 'a payment call-back without the right signature')
      throw problemError(platformProblem('forbidden'))
    }
    const now = clock.now()
    const taken = await takePayment(office, told, now)
    if (taken !== 'counted' && taken !== 'known') {
      request.log.warn({ reference: told.reference, taken }, 'a payment that does not pay a bill')
    }
    const answer = payments.answer(told, TAKEN_WELL.includes(taken) ? 'taken' : 'refused', now)
    return reply.header('cache-control', 'no-store').send(answer)
  })
}
