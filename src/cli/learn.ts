import { systemClock } from '../../simulator/clock.ts'
import { writeSchoolFile } from '../../simulator/school-file/write.ts'
import { learn as learnLas } from '../recording/learn/learn.ts'
import { readRecording } from '../recording/read-recording.ts'
import { dutchDay } from '../time/dutch-time.ts'
import { ToolError } from '../tool-error.ts'
import { writeWhole } from '../write-whole.ts'
import { defineCommand } from './command.ts'
import { announce } from './support/announce.ts'

type Options = { readonly out?: string }

export const learn = defineCommand<Options>({
  name: 'learn',
  takes: '<recording>',
  summary: 'Infers from a recording how that LAS answers, and writes a school file that answers alike.',
  options: [{ flags: '--out <file>', what: 'the school file, .yaml or .json' }],
  examples: [
    'koppelproef learn school.koppelproef --out school.yaml',
    'koppelproef serve --school school.yaml      # the rest of the year can be told from there',
  ],
  run: async ([file = ''], { out }, terminal) => {
    if (out === undefined) throw new ToolError('E_USAGE', '--out is needed: the school file to write.')
    const recording = readRecording(file, dutchDay(systemClock.now()))
    const { school, profiel, dialect, quirks, unexplained } = learnLas(recording, file)
    writeWhole(
      out,
      writeSchoolFile(school, /\.json$/i.test(out) ? 'json' : 'yaml', {
        profiel,
        dialect: dialect.dialect,
        verzonnen: true,
        ...(quirks.length > 0 && { quirks: quirks.map(({ quirk }) => quirk) }),
      }),
    )
    const { leerlingen, leerkrachten = [], groepen = [] } = school
    announce(
      terminal,
      `${out}: ${leerlingen.length} leerlingen, ${leerkrachten.length} leerkrachten, ${groepen.length} groepen. Dialect ${dialect.dialect}, profiel ${profiel}.\n` +
        quirks.map(({ quirk, times, of }) => `Quirk ${quirk}: seen in ${times} of ${of} exchanges.\n`).join('') +
        unexplained.map((line) => `Not explained. ${line}\n`).join('') +
        `Serve it with koppelproef serve --school ${out}\n`,
    )
    terminal.err(
      `It is what the recording was: a pseudonym, in law still personal data. Remove it when the recording goes, after ${recording.head.keepUntil}. All of it was made up already (verzonnen): capture leaves it as it is.\n`,
    )
    return 0
  },
})
