import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een nieuwe sleutel geldt als een nieuwe koppeling: wat er op de school ooit gekozen is, is weg, en wie buiten bleef komt binnen.',
  violates: ['E17', 'F19'],
  ernst: 'S2',
  familie: 'vergeet-keuzes',
  caughtBy: 'keuze-over-het-jaar',
  bend: {
    centrum: (own) => ({
      ...own,
      saveKoppeling: (id, wijzigingen) => {
        const before = own.state().koppeling.find((one) => one.id === id)?.autorisatiesleutel
        const outcome = own.saveKoppeling(id, wijzigingen)
        if (outcome.kind === 'ok' && before !== undefined && before !== outcome.koppeling.autorisatiesleutel)
          own.reset({ ...own.state(), onthouden: [] })
        return outcome
      },
    }),
  },
})
