import type { School } from '../../src/school/school.ts'
import type { SchoolWriter } from '../../src/uwlr/write-school.ts'

/**
 * The pupils of a school as bytes: what `writer.leerling` makes of each of them, one after the other, in UTF-8. A view on
 * memory that the next school may be written over: copy it at once.
 */
export type WriteLeerlingen = (writer: SchoolWriter) => Uint8Array

const own = new WeakMap<School, WriteLeerlingen>()

/**
 * Lets a school write its own pupils, so that no records of them are made for who only sends them on. It goes with this
 * very object: a copy with anything changed is written from its records again.
 */
export const letWriteLeerlingen = (school: School, write: WriteLeerlingen): void => void own.set(school, write)

/** Undefined for a school that is written from its records. */
export const ownLeerlingen = (school: School, writer: SchoolWriter): Uint8Array | undefined => own.get(school)?.(writer)
