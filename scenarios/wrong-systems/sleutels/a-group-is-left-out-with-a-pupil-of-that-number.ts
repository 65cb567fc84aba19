import { proposes } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Wie buiten blijft staat als nummer op een lijst; een groep met het nummer van een kind dat hier niet toetst, komt niet meer binnen.',
  violates: ['A21', 'E17', 'D03'],
  ernst: 'S2',
  familie: 'vergeet-keuzes',
  caughtBy: 'een-nummer-in-drie-lijsten',
  bend: {
    centrum: proposes((plan, { now }) => {
      const out = new Set(
        now.onthouden.flatMap(({ soort, decision, key = '' }) =>
          soort === 'leerling' && decision === 'niet-importeren' ? key : [],
        ),
      )
      return {
        ...plan,
        groepen: plan.groepen.map(({ id, ...line }) =>
          out.has(line.incoming.key)
            ? { ...line, decision: 'niet-importeren', mustLook: false }
            : { ...line, ...(id !== undefined && { id }) },
        ),
      }
    }),
  },
})
