import type { School } from '../../src/school/school.ts'
import type { SchoolWriter } from '../../src/uwlr/write-school.ts'
import type { Received, Unreadable } from './receive.ts'

/** A part of an answer: text, and its bytes in UTF-8 once they were needed, or the bytes alone. */
export type Piece = { readonly text: string; utf8?: Uint8Array } | { readonly utf8: Uint8Array }

/**
 * The pupils of a school as bytes: what `writer.leerling` makes of each of them, one after the other, in UTF-8. A view on
 * memory that the next school may be written over: copy it at once.
 */
export type WriteLeerlingen = (writer: SchoolWriter) => Uint8Array

/** An answer but for the second in which it is given, and the last head that was made for it. */
export type KeptAnswer = { readonly writer: SchoolWriter; readonly rest: Uint8Array; at?: string; head?: Uint8Array }

/** How many messages, and how many ways of asking for one school: then the oldest goes. */
export const most = { messages: 200, answers: 12 } as const

/**
 * All that is kept between two requests: what each entry keeps, who uses it, and until when. None of it changes what is
 * answered. What hangs on an object (a picture of a school, a record, bytes) goes when nobody has that object any more, so
 * nothing is ever cleared: a school that changes is another picture.
 */
export const kept = {
  messages: {
    keeps: 'small messages, opened',
    where: 'open.ts',
    until: `${most.messages} others came, by their bytes, since the process started`,
    of: new Map<string, Received | Unreadable>(),
  },
  delivered: {
    keeps: 'a school without its hidden groups and bent by its quirks',
    where: 'delivery.ts',
    until: 'that picture of the school is gone',
    of: new WeakMap<School, Map<string, School>>(),
  },
  answers: {
    keeps: 'the answer but for its head',
    where: 'answer.ts',
    until: `that picture is gone, or ${most.answers} other ways of asking for it came`,
    of: new WeakMap<School, Map<string, KeptAnswer | 'geengegevens'>>(),
  },
  ownLeerlingen: {
    keeps: 'that a school writes its own pupils',
    where: 'own-leerlingen.ts',
    until: 'that picture is gone',
    of: new WeakMap<School, WriteLeerlingen>(),
  },
  pieces: {
    keeps: 'the text of one record',
    where: 'piece.ts',
    until: 'the record, or the way of writing, is gone',
    of: new WeakMap<SchoolWriter, WeakMap<object, Piece>>(),
  },
  writers: {
    keeps: 'a way of writing: version, profile and prefix',
    where: 'answer.ts',
    until: 'the process ends; there are as many as combinations',
    of: new Map<string, SchoolWriter>(),
  },
  packed: {
    keeps: 'a part of an answer, packed',
    where: 'gzip.ts',
    until: 'that part is gone',
    of: new WeakMap<Uint8Array, Buffer>(),
  },
} as const
