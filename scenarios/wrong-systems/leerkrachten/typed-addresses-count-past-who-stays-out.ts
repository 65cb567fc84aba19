import { keyOfRegel } from '../../../src/testcentrum/import.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Het scherm stuurt alleen de regels mee die geïmporteerd worden, en het getypte adres hoort bij de zoveelste. Staat er iemand op niet importeren, dan krijgt een ander het adres.',
  violates: ['E06', 'E17', 'E20'],
  ernst: 'S1',
  familie: 'nodigt-verkeerd-uit',
  caughtBy: 'ander-adres-ingetikt-voor-de-uitnodiging',
  bend: {
    centrum: (own) => ({
      ...own,
      choose: (id, actie) => {
        if (actie.kind !== 'email') return own.choose(id, actie)
        const { import: imports, levering } = own.state()
        const keuzes = imports.find((one) => one.id === id)?.keuzes ?? {}
        const lines = levering.find((one) => one.id === id)?.plan.leerkrachten ?? []
        const isOut = ({ index, decision }: (typeof lines)[number]) =>
          (keuzes[keyOfRegel('leerkracht', index)]?.decision ?? decision) === 'niet-importeren'
        const before = lines.filter((line) => line.index < actie.index && isOut(line)).length
        return own.choose(id, { ...actie, index: actie.index - before })
      },
    }),
  },
})
