import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'De keuzes van het controlescherm staan in één tabel zonder school, en die wordt bij iedere import leeggemaakt: importeert een andere school, dan komt binnen wie hier net buiten was gezet.',
  violates: ['F10', 'G17'],
  ernst: 'S2',
  familie: 'vergeet-keuzes',
  caughtBy: 'keuze-na-afbreken-en-ongedaan',
  bend: {
    centrum: (own) => ({
      ...own,
      importGegevens: async (koppeling, how) => {
        const outcome = await own.importGegevens(koppeling, how)
        const now = own.state()
        const isOther = (one: (typeof now.import)[number]) => one.status === 'controle' && one.koppeling !== koppeling
        own.reset({ ...now, import: now.import.map((one) => (isOther(one) ? { ...one, keuzes: {} } : one)) })
        return outcome
      },
    }),
  },
})
