import type { School } from '../../src/school/school.ts'
import type { SchoolWriter } from '../../src/uwlr/write-school.ts'
import { kept, type WriteLeerlingen } from './kept.ts'

/**
 * Lets a school write its own pupils, so that no records of them are made for who only sends them on. It goes with this
 * very object: a copy with anything changed is written from its records again.
 */
export const letWriteLeerlingen = (school: School, write: WriteLeerlingen): void =>
  void kept.ownLeerlingen.of.set(school, write)

/** Undefined for a school that is written from its records. */
export const ownLeerlingen = (school: School, writer: SchoolWriter): Uint8Array | undefined =>
  kept.ownLeerlingen.of.get(school)?.(writer)
