import type { Random } from './random.ts'

const SURNAMES: readonly (readonly [string, number])[] = [
  ['王', 62],
  ['李', 60],
  ['杨', 58],
  ['张', 52],
  ['陈', 50],
  ['罗', 44],
  ['刘', 40],
  ['黄', 38],
  ['吴', 34],
  ['岑', 26],
  ['韦', 26],
  ['周', 24],
  ['何', 22],
  ['龙', 22],
  ['潘', 18],
  ['韩', 14],
  ['邓', 14],
  ['熊', 13],
  ['马', 12],
  ['文', 11],
  ['柏', 9],
  ['陆', 9],
  ['查', 8],
  ['敖', 7],
  ['蒋', 7],
  ['谢', 7],
  ['彭', 6],
  ['卢', 6],
  ['贺', 5],
  ['单', 2],
]
const MALE =
  '国明伟军华强平建志勇杰波涛斌鹏飞林辉超刚龙海云山江河川松柏贵德富荣昌兴旺福祥庆忠义仁礼信光亮宏远博文武俊豪'
const FEMALE = '丽芳英秀珍玲梅兰菊霞燕红艳敏静娟莉萍琴花香春秋月雪云凤仙桂莲荷蓉倩婷雨欣怡佳美娜慧洁妹朵彩银金玉'
const MIDDLE = '小大正光明忠国永昌世家启开朝廷仕仁德文应学安贵富春秋长天成兴万元如'

/** A name that sounds like the county's; nobody real is meant. */
export function makeName(random: Random, surname: string, sex: '1' | '2'): string {
  const last = random.pick([...(sex === '1' ? MALE : FEMALE)])
  if (random.chance(0.16)) return surname + last
  return surname + random.pick([...MIDDLE]) + last
}

/** A family name by its frequency. */
export function makeSurname(random: Random): string {
  return random.weighted(SURNAMES)
}
