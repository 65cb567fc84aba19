import type { SchoolSettings } from '../world/live-school.ts'
import type { SchoolFile } from './school-file.ts'

/** What a school file says of how its LAS answers; absent what it leaves to the defaults. */
export const settingsIn = ({
  profiel,
  versies,
  modus,
  dialect,
  quirks,
  verzonnen,
}: Pick<
  SchoolFile,
  'profiel' | 'versies' | 'modus' | 'dialect' | 'quirks' | 'verzonnen'
>): Partial<SchoolSettings> => ({
  ...(profiel && { profiel }),
  ...(versies && { versies: versies as SchoolSettings['versies'] }),
  ...(modus && { modus }),
  ...(dialect && { dialect }),
  ...(quirks && { quirks }),
  ...(verzonnen && { verzonnen }),
})
