import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Na het verwerken vraagt het systeem om wijzigingen sinds het moment van verwerken: wat tussen ophalen en verwerken veranderde komt nooit.',
  violates: ['G08', 'G18'],
  ernst: 'S2',
  familie: 'mist-wijzigingen',
  caughtBy: 'een-nacht-tussen-ophalen-en-verwerken',
  bend: {
    centrum: (own) => ({
      ...own,
      apply: (id, how) => {
        const outcome = own.apply(id, how)
        if (outcome.kind !== 'verwerkt' || outcome.alEerder) return outcome
        const state = own.state()
        const done = state.import.find((one) => one.id === id)!
        const at = new Date(done.verwerkt!).toISOString().slice(0, 19)
        own.reset({
          ...state,
          koppeling: state.koppeling.map((one) =>
            one.id === done.koppeling && one.laatstontvangengegevens !== undefined
              ? { ...one, laatstontvangengegevens: at }
              : one,
          ),
        })
        return outcome
      },
    }),
  },
})
