/** A school that the plan names, with the stages it teaches. */
export interface PlanSchool {
  /** The same at every installation, so that rows may refer to it from the first day. */
  id: string
  name: string
  stages: readonly ('kindergarten' | 'primary' | 'junior' | 'senior')[]
}

const school = (n: number, name: string, ...stages: PlanSchool['stages']): PlanSchool => ({
  id: `019d0005-5c00-7000-8000-${String(n).padStart(12, '0')}`,
  name,
  stages,
})

/** The seven schools of the resettlement sites (晴党办发〔2021〕15号, measure 5), as seed.sql puts them into the list. */
export const PLAN_SCHOOLS: readonly PlanSchool[] = [
  school(1, '晴隆县第四幼儿园', 'kindergarten'),
  school(2, '晴隆县幼儿园小露分园', 'kindergarten'),
  school(3, '沙子镇第三幼儿园', 'kindergarten'),
  school(4, '晴隆县第六小学', 'primary'),
  school(5, '沙子镇第二小学', 'primary'),
  school(6, '晴隆县第六中学', 'junior'),
  school(7, '晴隆县第三中学', 'junior'),
]
