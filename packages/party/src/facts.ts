import { defineFact } from '@county/core/fact'

/** A person is a self-governance backbone in a grid. The one thing that others may know: nothing about membership. */
export const backboneInGrid = defineFact({
  id: 'party.backboneInGrid',
  title: { zh: '居民自治骨干', en: 'Self-governance backbone' },
  subject: 'person',
  definition: { zh: '在网格内担任居民自治骨干', en: 'Carries self-governance in a grid' },
  warning: false,
})

/** Facts that the module publishes. */
export const facts = [backboneInGrid]
