-- Rules and schools the module starts with; the same rows as SETTING_SEED and PLAN_SCHOOLS. The county adds later-dated rows.
insert into education.rule_setting (key, value, valid_from, document, area_path, source)
select v.key, v.value, v.valid_from::date, v.document, '522324.', '{"kind":"derived","by":"初始规则"}'
from (values
  ('recordFromAge', 3, '2021-01-01', '晴党办发〔2021〕15号 重点工作（五）：适龄子女就学；台账范围 3—18 周岁'),
  ('recordToAge', 18, '2021-01-01', '晴党办发〔2021〕15号 重点工作（五）：适龄子女就学；台账范围 3—18 周岁'),
  ('kindergartenAge', 3, '2016-03-01', '《幼儿园工作规程》（教育部令第39号）第四条：幼儿园适龄幼儿一般为 3 周岁至 6 周岁'),
  ('primaryAge', 6, '2006-09-01', '《中华人民共和国义务教育法》第十一条：年满六周岁的儿童应当入学'),
  ('compulsoryToAge', 16, '2017-07-28', '国办发〔2017〕72号 控辍保学；县教育局口径：监测至年满十六周岁前'),
  ('yearStart', 901, '2006-09-01', '县教育局默认口径'),
  ('cutoff', 831, '2006-09-01', '县教育局招生口径：当年八月三十一日前年满六周岁'),
  ('postponedCounts', 1, '2006-09-01', '《中华人民共和国义务教育法》第十一条：因身体状况延缓入学或者休学的，由乡镇政府或教育部门批准'),
  ('firstVisitDays', 3, '2021-01-01', '县教育局默认口径'),
  ('visitGapDays', 7, '2021-01-01', '县教育局默认口径'),
  ('transferWorkdays', 10, '2013-09-01', '《中小学生学籍管理办法》（教基一〔2013〕7号）：各方分别在 10 个工作日内完成学籍转接'),
  ('primaryOddBelow', 6, '2021-01-01', '贵州乡村振兴云数据校验规则 5_12_014：小学在读年龄小于 6 岁或大于 14 岁'),
  ('primaryOddAbove', 14, '2021-01-01', '贵州乡村振兴云数据校验规则 5_12_014：小学在读年龄小于 6 岁或大于 14 岁'),
  ('trainingHours', 72, '2011-01-04', '教师〔2011〕1号：五年一周期不少于 360 学时的全员培训'),
  ('classKindergarten', 30, '2016-03-01', '《幼儿园工作规程》（教育部令第39号）第十一条：小班 25 人、中班 30 人、大班 35 人'),
  ('classPrimary', 45, '2018-01-01', '国发〔2016〕40号：标准班额小学 45 人'),
  ('classJunior', 50, '2018-01-01', '国发〔2016〕40号：标准班额初中 50 人')
) v (key, value, valid_from, document)
where not exists (select from education.rule_setting r where r.key = v.key and r.closed_on is null);

insert into education.school (id, name, stages, planned, area_path, source)
select v.id::uuid, v.name, v.stages::text[], true, '522324.', '{"kind":"derived","by":"晴党办发〔2021〕15号"}'
from (values
  ('019d0005-5c00-7000-8000-000000000001', '晴隆县第四幼儿园', '{kindergarten}'),
  ('019d0005-5c00-7000-8000-000000000002', '晴隆县幼儿园小露分园', '{kindergarten}'),
  ('019d0005-5c00-7000-8000-000000000003', '沙子镇第三幼儿园', '{kindergarten}'),
  ('019d0005-5c00-7000-8000-000000000004', '晴隆县第六小学', '{primary}'),
  ('019d0005-5c00-7000-8000-000000000005', '沙子镇第二小学', '{primary}'),
  ('019d0005-5c00-7000-8000-000000000006', '晴隆县第六中学', '{junior}'),
  ('019d0005-5c00-7000-8000-000000000007', '晴隆县第三中学', '{junior}')
) v (id, name, stages)
where not exists (select from education.school s where s.id = v.id::uuid);
