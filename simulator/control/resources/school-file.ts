import { parseSchoolFile, schemaHere } from '../../school-file/parse.ts'
import { placesOf } from '../../school-file/problem.ts'
import { wordsAt } from '../../school-file/words-at.ts'
import { writeSchoolFile } from '../../school-file/write.ts'
import { type ControlCall, ok, route, schoolRoute } from '../route.ts'
import { pictureAt } from './schools.ts'

/** A school as the file that makes it, and help while such a file is written. */
export const schoolFile = [
  schoolRoute('get', '/file', (live, world) => {
    const { modus, ...settings } = live.settings
    const { school } = pictureAt(live, world, undefined)
    return ok({ file: writeSchoolFile(school, 'yaml', { ...settings, ...(modus && { modus }) }) })
  }),
  route('post', '/school-file/check', ({ body }: ControlCall<{ readonly file: string }>) =>
    ok({ problems: placesOf(() => parseSchoolFile(body.file, 'file')) }),
  ),
  route(
    'post',
    '/school-file/words',
    ({ body }: ControlCall<{ readonly file: string; readonly line: number; readonly column: number }>) =>
      ok(wordsAt(body.file, body, schemaHere())),
  ),
]
