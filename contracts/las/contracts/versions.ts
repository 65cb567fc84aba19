import { readingOf } from '../answer.ts'
import { type Contract, defineContract, fail, nothingWrong, pass, skip } from '../contract.ts'
import { expectFault, hasData } from '../expect.ts'
import { edit, withField } from '../message.ts'
import { withDescendants } from '../xml.ts'
import { refuses, versieOngeldig } from './refuses.ts'

const in23 = (version: string) =>
  version === '2.3' ? undefined : skip('The run is for UWLR 2.2; --version 2.3 judges this.')

export const versions: readonly Contract[] = [
  refuses({
    id: 'unknown-xsdversie-is-refused',
    says: 'An xsdversie that no release has is an XsdVersieOngeldig.',
    requirements: ['uwlr-2.2/versie-1'],
    catches: 'xsdversie-is-not-checked',
    breaks: withField('xsdversie', '2.2-FOUT'),
    codes: versieOngeldig,
  }),
  refuses({
    id: 'xsdversie-of-the-future-is-refused',
    says: 'An xsdversie of a release that does not exist yet is an XsdVersieOngeldig.',
    requirements: ['uwlr-2.2/versie-1'],
    catches: 'newer-versions-are-taken-for-this-one',
    breaks: withField('xsdversie', '9.9'),
    codes: versieOngeldig,
  }),
  refuses({
    id: 'structuur-of-an-unknown-xsdversie-is-refused',
    says: 'An xsdversie that no release has is an XsdVersieOngeldig in the getrapte transfer too.',
    requirements: ['uwlr-2.2/versie-1'],
    catches: 'structuur-of-any-xsdversie',
    needs: ['getrapt'],
    operation: 'HaalStructuur',
    breaks: withField('xsdversie', '2.2-FOUT'),
    codes: versieOngeldig,
  }),
  defineContract({
    id: 'xsdversie-with-spaces-is-another-value',
    says: 'An xsdversie with white space around it is not the version.',
    requirements: ['uwlr-2.2/versie-4'],
    catches: 'xsdversie-is-trimmed',
    change: 'Compare xsdversie as it stands: its type keeps white space.',
    judge: async (las) =>
      expectFault(
        await las.ask(edit(las.verzoek('HaalLeerlinggegevens'), withField('xsdversie', ` ${las.target.version} `))),
        [...versieOngeldig, 'Client.OngeldigBericht'],
      ),
  }),
  defineContract({
    id: 'version-2.1-has-no-eckid',
    says: 'Who asks for 2.1 gets no eckid, or is told that 2.1 is not supported.',
    requirements: ['uwlr-2.2/versie-3'],
    catches: 'eckid-for-version-2.1',
    change: 'Leave eckid out of an answer of 2.1, or refuse that version with XsdVersieOngeldig.',
    judge: async (las) => {
      const exchange = await las.ask(edit(las.verzoek('HaalLeerlinggegevens'), withField('xsdversie', '2.1')))
      if (!hasData(exchange)) {
        return readingOf(exchange.answer).fault?.code === versieOngeldig[0]
          ? skip('The LAS does not support 2.1, which is its right.')
          : expectFault(exchange, versieOngeldig)
      }
      const with21 = withDescendants(readingOf(exchange.answer).root!).filter(
        ({ attributes }) => attributes.eckid !== undefined,
      )
      return with21.length === 0 ? pass : fail(`${with21.length} persons have an eckid in an answer of 2.1.`)
    },
  }),
  defineContract({
    id: 'eckid-identifies-in-2.3',
    says: 'In 2.3 a pupil with an eckid needs no key beside it.',
    requirements: ['uwlr-2.3/versie-2'],
    catches: 'key-beside-eckid-in-2.3',
    change: 'Send the key only for who has no ECK iD; beside an ECK iD it is temporary.',
    judge: async (las) => {
      const otherwise = in23(las.target.version)
      if (otherwise !== undefined) return otherwise
      const both = (await las.everything()).leerlingen.filter(
        ({ key, eckid }) => key !== undefined && eckid !== undefined,
      )
      return nothingWrong(both.map(({ place }) => `${place} has both.`))
    },
  }),
  defineContract({
    id: 'unknown-gegevenssetid-does-not-break-the-las',
    says: 'A gegevenssetid that the LAS does not know gives data or a fault that blames the caller, no internal error.',
    requirements: ['uwlr-2.2/verzoek-12'],
    catches: 'unknown-gegevenssetid-breaks-down',
    change: 'Pass over a gegevenssetid that is not known, or refuse it as the caller’s mistake.',
    judge: async (las) => {
      const exchange = await las.ask(
        edit(las.verzoek('HaalLeerlinggegevens'), (xml) =>
          xml.replace(
            /(<\/lg:xsdversie>)(?:<lg:gegevenssetid>.*<\/lg:gegevenssetid>)?/,
            '$1<lg:gegevenssetid>koppelproef-no-such-set</lg:gegevenssetid>',
          ),
        ),
      )
      const { fault } = readingOf(exchange.answer)
      if (hasData(exchange) || fault?.code.startsWith('Client')) return pass
      return fail(`HTTP ${exchange.answer.status}${fault ? ` with fault ${fault.code}` : ' without data'}.`)
    },
  }),
]

/** Judged when a profile was agreed (`--profile`). */
export const profiles: readonly Contract[] = [
  profile('leerling', 'pupil', 'uwlr-2.2/profiel-1', 'leerling-outside-the-profile'),
  profile('leerkracht', 'teacher', 'uwlr-2.2/profiel-1', 'leerkracht-outside-the-profile'),
  profile('school', 'school or group', 'uwlr-2.2/profiel-2', 'school-outside-the-profile'),
]

function profile(
  part: 'leerling' | 'leerkracht' | 'school',
  word: string,
  requirement: 'uwlr-2.2/profiel-1' | 'uwlr-2.2/profiel-2',
  catches: string,
): Contract {
  return defineContract({
    id: `${part}-keeps-to-the-profile`,
    says: `Every ${word} has the fields that the agreed profile requires, and none that it does not name.`,
    requirements: [requirement],
    catches,
    change: 'Choose the fields by the profile that was agreed for this koppeling, not by what is in the database.',
    judge: async (las) => {
      if (las.target.profile === 'geen')
        return skip('No profile was agreed; --profile smalle-set or lvs-set judges this.')
      const exchange = await las.ask(las.verzoek('HaalLeerlinggegevens'))
      const generally = new Set((await las.validate(exchange, 'geen')).map(({ path, message }) => `${path}${message}`))
      const problems = (await las.validate(exchange)).filter(({ path = '', message }) => {
        const of = /\/leerkrachten/.test(path) ? 'leerkracht' : /\/leerlingen/.test(path) ? 'leerling' : 'school'
        return of === part && !generally.has(`${path}${message}`)
      })
      return nothingWrong(problems.map(({ message, line, path }) => `Line ${line}, ${path ?? ''}: ${message}`))
    },
  })
}
