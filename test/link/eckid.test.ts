import { expect, test } from '@jest/globals'
import { linkSchool } from '../../src/link/link-school.ts'
import { came, eck, had, schooljaar } from './rows/row.ts'

const [polina, lina] = [
  { roepnaam: 'Polina', achternaam: 'Post' },
  { roepnaam: 'Lina', achternaam: 'Morabit' },
]

const lineOf = (more: { readonly geboortedatum?: string; readonly voorletters?: string }, comes: object = lina) =>
  linkSchool(
    { groepen: [], leerkrachten: [], leerlingen: [had('polina', { ...polina, eckid: eck('1'), ...more })] },
    {
      schooljaar,
      peildatum: '2026-11-23',
      brincode: '99XX',
      leerlingen: [came({ eckid: eck('1'), ...more, ...comes })],
    },
    [],
  ).leerlingen[0]

const none = { geboortedatum: undefined }

test('who came under an ECK iD with another surname and a given name that only looks like it is asked about', () => {
  expect(lineOf(none)).toMatchObject({ mustLook: true, candidates: [{ id: 'polina' }] })
})

test.each([
  ['the birth date agrees', { geboortedatum: '2016-03-14' }, lina],
  ['two voorletters agree', { ...none, voorletters: 'L.M.' }, lina],
  ['the given name is the same', none, { ...lina, roepnaam: 'Polina' }],
])('and is linked where %s', (_, more, comes) => {
  expect(lineOf(more, comes)).toMatchObject({ decision: 'bestaand', id: 'polina', mustLook: false })
})
