/** What every sender must keep; a sender's test calls this with its own stand-in. */
import { describe, expect, it } from 'vitest'
import type { Answer, Delivery, Sender } from '../../src/outbox/index.ts'
import { newId } from '../../src/platform/index.ts'

export interface SenderStand {
  sender: Sender
  /** A delivery that the destination would take, with this id. */
  deliveryOf(id: string): Delivery
  /** Ids that the destination has, one entry for each time it took one. */
  received(): readonly string[]
  /** The destination goes away and comes back. */
  stop(): Promise<void>
  start(): Promise<void>
  /** The destination says no to the next one, for good. */
  refuseNext(): void
  /** The destination says not now to the next one. */
  failNext(): void
}

const kindOf = (answer: Answer) => Object.keys(answer)[0]

export function describeSender(name: string, open: () => SenderStand): void {
  describe(`${name} as a sender`, () => {
    it('says sent only when the destination has it, and gives it its id', async () => {
      const stand = open()
      const id = newId()
      expect(await stand.sender.send(stand.deliveryOf(id))).toEqual({ sent: true })
      expect(stand.received().at(-1)).toBe(id)
    })

    it('says unreachable when nobody is there, and goes on when somebody is', async () => {
      const stand = open()
      await stand.stop()
      const before = stand.received().length
      expect(kindOf(await stand.sender.send(stand.deliveryOf(newId())))).toBe('unreachable')
      await stand.start()
      expect(stand.received().length).toBe(before)
      expect(await stand.sender.send(stand.deliveryOf(newId()))).toEqual({ sent: true })
    })

    it('tells a refusal from a failure, in a code without what was sent', async () => {
      const stand = open()
      stand.refuseNext()
      const refused = await stand.sender.send(stand.deliveryOf(newId()))
      expect(kindOf(refused)).toBe('refused')
      stand.failNext()
      const failed = await stand.sender.send(stand.deliveryOf(newId()))
      expect(kindOf(failed)).toBe('failed')
      for (const answer of [refused, failed]) expect(Object.values(answer)[0]).toMatch(/^[\w.-]{1,40}$/)
    })
  })
}
