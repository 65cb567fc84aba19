import type { School } from '../../../src/school/school.ts'
import { ToolError } from '../../../src/tool-error.ts'
import { applyPatch, patchOf, type SchoolPatch } from '../../store/school-patch.ts'
import type { ChangeOf } from '../change.ts'

/** Exactly the next picture of a school, its dates as they are written. Throws E_CHANGE on a school that it does not fit. */
export function schoolWijzigt(before: School, { zet, weg, lijsten = {} }: ChangeOf<'school-wijzigt'>): School {
  const patch: SchoolPatch = {
    ...(zet && { zet }),
    ...(weg && { weg }),
    lijsten: Object.fromEntries(
      Object.entries(lijsten).map(([list, { van, stukken }]) => [
        list,
        { van, stukken: stukken.map((stuk) => ('aantal' in stuk ? ([stuk.van, stuk.aantal] as const) : stuk)) },
      ]),
    ),
  }
  try {
    return applyPatch(before, patch)
  } catch (error) {
    if (error instanceof RangeError) throw new ToolError('E_CHANGE', `"school-wijzigt": ${error.message}`)
    throw error
  }
}

/** The change that makes the one picture of a school into the other, whatever lies between them. */
export function schoolWijziging(before: School, after: School): Omit<ChangeOf<'school-wijzigt'>, 'datum'> {
  const { lijsten = {}, zet, weg } = patchOf(before, after)
  return {
    soort: 'school-wijzigt',
    ...(zet && { zet }),
    ...(weg && { weg }),
    ...(Object.keys(lijsten).length > 0 && {
      lijsten: Object.fromEntries(
        Object.entries(lijsten).map(([list, { van, stukken }]) => [
          list,
          { van, stukken: stukken.map((piece) => (isRun(piece) ? { van: piece[0], aantal: piece[1] } : piece)) },
        ]),
      ),
    }),
  }
}

const isRun = (piece: object): piece is readonly [number, number] => Array.isArray(piece)
