/**
 * The one door where a stored event becomes the event of today. What a type of event carries may change; what was written
 * stays as it was. Each change is one row here: how data of one shape become data of the next.
 */
import type { EventBody, EventType } from './events.ts'

/** What an event carried, without its type. */
export type EventData = Readonly<Record<string, unknown>>

/** From data of one shape to the same event in the next shape. Pure; never looks anything up. */
export type Upcaster = (data: EventData) => EventData

export interface Shapes {
  /** The shape in which a type is written today; 1 where it is not named. */
  current: Readonly<Partial<Record<EventType, number>>>
  /** `type@shape` -> to the next shape. */
  upcasters: Readonly<Record<string, Upcaster>>
}

/** The shapes of today. Optional fields that were added need no row: they are absent in old events. */
export const SHAPES: Shapes = {
  current: { step_sent_back: 2 },
  upcasters: {
    // Whoever sent a dossier back took the decision away, wherever it went.
    'step_sent_back@1': (data) => ({ ...data, decisionFalls: true }),
  },
}

/** The shape in which an event of this type is stored. */
export function shapeOf(type: EventType, shapes: Shapes = SHAPES): number {
  return shapes.current[type] ?? 1
}

/** A stored event as it reads today. Throws when it was written by a newer version of Motcua than this one. */
export function upcast(
  { type, shape, data }: { type: string; shape: number; data: EventData },
  shapes: Shapes = SHAPES,
): EventBody {
  const wanted = shapeOf(type as EventType, shapes)
  if (shape > wanted) {
    throw new Error(
      `an event ${type} of shape ${shape} was written by a newer version; this one knows ${wanted}`,
    )
  }
  let read = data
  for (let from = shape; from < wanted; from += 1) {
    const upcaster = shapes.upcasters[`${type}@${from}`]
    if (upcaster === undefined)
      throw new Error(`nobody wrote how ${type} of shape ${from} becomes ${from + 1}`)
    read = upcaster(read)
  }
  return { type, ...read } as EventBody
}
