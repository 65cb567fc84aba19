import { defineOddity } from '../oddity.ts'

export const headerOutOfOrder = defineOddity({
  name: 'header-out-of-order',
  story: 'De velden van autorisatie staan in een andere volgorde.',
  seen: 'edge-cases 2A: de kop wordt met de hand gemaakt',
  mend: ({ autorisatie }) => {
    const order = ['autorisatiesleutel', 'klantcode', 'klantnaam']
    const ranks = autorisatie?.children.map(({ name }) => order.indexOf(name)) ?? []
    if (ranks.includes(-1) || ranks.every((rank, index) => index === 0 || ranks[index - 1]! <= rank)) return false
    autorisatie!.children.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
    return true
  },
})
