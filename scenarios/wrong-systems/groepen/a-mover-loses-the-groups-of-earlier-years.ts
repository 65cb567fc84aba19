import type { Snapshot } from '../../../src/testcentrum/records.ts'
import { storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Wie halverwege het jaar van groep wisselt krijgt zijn groepen opnieuw: die van eerdere jaren zijn weg, en met welke klas de toetsen van toen gemaakt zijn ook.',
  violates: ['D01', 'G02'],
  ernst: 'S2',
  familie: 'gooit-geschiedenis-weg',
  caughtBy: 'andere-groep',
  bend: {
    applied: storesLeerling((row, before, _came, { after, school }) => {
      const [was, is] = [before, row].map((one) => classOf(one?.groepen, after, school.schooljaar))
      if (was === undefined || is === undefined || was === is) return row
      return { ...row, groepen: row.groepen?.filter((id) => yearOf(id, after) === school.schooljaar) ?? [] }
    }),
  },
})

const yearOf = (id: string, { groep }: Snapshot) => groep.find((one) => one.id === id)?.schooljaar

/** The stamgroep of this year. */
const classOf = (ids: readonly string[] = [], all: Snapshot, schooljaar: string) =>
  ids.find((id) => all.groep.some((one) => one.id === id && one.soort === 'groep' && one.schooljaar === schooljaar))
