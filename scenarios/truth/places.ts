/** What came of a pupil or a teacher that says where they sit. */
type Placed = {
  readonly groep?: string
  readonly samengesteldeGroepen?: readonly string[]
  readonly groepen?: readonly { readonly soort: string; readonly key: string }[]
}

/** The groups in which the LAS puts a pupil or a teacher, whether or not they came too: `groep 31`, `samengesteldeGroep 91`. */
export function placesOf(person: object): readonly string[] {
  const { groep, samengesteldeGroepen = [], groepen = [] } = person as Placed
  return [
    ...(groep === undefined ? [] : [`groep ${groep}`]),
    ...samengesteldeGroepen.map((key) => `samengesteldeGroep ${key}`),
    ...groepen.map(({ soort, key }) => `${soort} ${key}`),
  ]
}
