import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een nieuwe autorisatiesleutel opslaan activeert de koppeling opnieuw: wat al genormeerd was en nog wachtte geldt als van voor de koppeling en gaat nooit.',
  violates: ['F19', 'H03'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  caughtBy: 'sleutel-ingetrokken',
  bend: {
    centrum: (own) => ({
      ...own,
      saveKoppeling: (id, wijzigingen) => {
        const was = own.state().koppeling.find((one) => one.id === id)
        const step = own.saveKoppeling(id, wijzigingen)
        if (step.kind !== 'ok' || was?.autorisatiesleutel === undefined) return step
        if (was.autorisatiesleutel === step.koppeling.autorisatiesleutel) return step
        const state = own.state()
        const now = Math.max(was.actiefSinds ?? 0, ...state.resultaat.map(({ genormeerdOp }) => genormeerdOp)) + 1
        const koppeling = { ...step.koppeling, actiefSinds: now }
        own.reset({ ...state, koppeling: state.koppeling.map((one) => (one.id === id ? koppeling : one)) })
        return { ...step, koppeling }
      },
    }),
  },
})
