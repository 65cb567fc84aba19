import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Wie één regel terughaalt uit “niet importeren”, zet daarmee alle keuzes van die controle terug: wie buiten moest blijven komt binnen.',
  violates: ['E17', 'G16', 'G19'],
  ernst: 'S2',
  familie: 'vergeet-keuzes',
  caughtBy: 'toch-importeren',
  bend: {
    centrum: (own) => ({
      ...own,
      choose: (id, actie) => {
        const line = 'soort' in actie ? `${actie.soort} ${actie.index}` : ''
        const before = own.state().import.find((one) => one.id === id)?.keuzes[line]
        const outcome = own.choose(id, actie)
        if (actie.kind !== 'nieuw' || outcome.kind !== 'ok' || before?.decision !== 'niet-importeren') return outcome
        const state = own.state()
        const onlyThis = (keuzes: (typeof state.import)[number]['keuzes']) => ({ [line]: keuzes[line]! })
        own.reset({
          ...state,
          import: state.import.map((one) => (one.id === id ? { ...one, keuzes: onlyThis(one.keuzes) } : one)),
        })
        return outcome
      },
    }),
  },
})
