import { afterwards } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Na samenvoegen telt alleen of de kaart die blijft actief was: een kind dat op school zit verdwijnt van de lijst.',
  violates: ['A26', 'A28'],
  ernst: 'S2',
  familie: 'herstelt-half',
  caughtBy: 'samengevoegd-kind-heeft-alles',
  bend: {
    centrum: afterwards(['merge'], (now, before, [stays]) => ({
      leerling: now.leerling.map((row) =>
        row.id === stays && before.leerling.find(({ id }) => id === stays)?.actief === false
          ? { ...row, actief: false }
          : row,
      ),
    })),
  },
})
