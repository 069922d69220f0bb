-- Rules, illnesses and institutions the module starts with; the rules are those of SETTING_SEED. The county adds later-dated rows.
insert into health.rule_setting (key, value, valid_from, document, area_path, source)
select v.key, v.value, v.valid_from::date, v.document, '522324.', '{"kind":"derived","by":"初始规则"}'
from (values
  ('gap.hypertension', 90, '2017-02-28', '《国家基本公共卫生服务规范（第三版）》：高血压患者每年至少 4 次面对面随访'),
  ('gap.diabetes', 90, '2017-02-28', '《国家基本公共卫生服务规范（第三版）》：2型糖尿病患者每年至少 4 次面对面随访'),
  ('gap.tuberculosis', 30, '2017-02-28', '《国家基本公共卫生服务规范（第三版）》：肺结核患者继续期每月随访 1 次'),
  ('gap.psychosis', 90, '2017-02-28', '《国家基本公共卫生服务规范（第三版）》：严重精神障碍患者每年至少随访 4 次'),
  ('gap.elderly', 365, '2017-02-28', '《国家基本公共卫生服务规范（第三版）》：65 岁及以上老年人每年 1 次健康管理'),
  ('gap.maternal', 45, '2017-02-28', '县卫健局默认口径，执行前请核定'),
  ('gap.child', 180, '2017-02-28', '县卫健局默认口径，执行前请核定'),
  ('gap.disabled', 365, '2021-01-01', '县卫健局默认口径，执行前请核定'),
  ('gap.illness', 90, '2021-01-01', '县卫健局默认口径，执行前请核定'),
  ('firstFollowUp', 30, '2021-01-01', '县卫健局默认口径，执行前请核定'),
  ('dueAhead', 14, '2021-01-01', '县卫健局默认口径，执行前请核定'),
  ('servicesNeeded', 1, '2021-01-01', '县卫健局默认口径，执行前请核定：签约一人、履约一人'),
  ('focusAge', 65, '2021-01-01', '《国家基本公共卫生服务规范（第三版）》：老年人健康管理服务对象'),
  ('largeSelfPaid', 10000, '2021-01-01', '县卫健局默认口径，执行前请核定'),
  ('payByDays', 180, '2021-01-01', '县卫健局默认口径，执行前请核定'),
  ('hoursA', 2, '2015-11-01', '《传染病信息报告管理规范（2015年版）》：甲类和按甲类管理的 2 小时内'),
  ('hoursB', 24, '2015-11-01', '《传染病信息报告管理规范（2015年版）》：乙类 24 小时内'),
  ('hoursC', 24, '2015-11-01', '《传染病信息报告管理规范（2015年版）》：丙类 24 小时内'),
  ('hoursEmergency', 2, '2006-01-08', '《国家突发公共卫生事件应急预案》：发现后 2 小时内报告'),
  ('licenceAhead', 60, '2021-01-01', '县卫健局默认口径，执行前请核定')
) v (key, value, valid_from, document)
where not exists (select from health.rule_setting r where r.key = v.key and r.closed_on is null);

insert into health.illness_kind (name, valid_from, document, area_path, source)
select v.name, '2021-01-01', '国家农村贫困人口大病专项救治病种，县卫健局核定后执行', '522324.', '{"kind":"derived","by":"初始目录"}'
from unnest(array['儿童白血病', '儿童先天性心脏病', '食管癌', '胃癌', '结肠癌', '直肠癌', '肺癌', '肝癌', '乳腺癌', '宫颈癌', '终末期肾病', '急性心肌梗死', '脑卒中', '血友病', '耐多药肺结核', '艾滋病机会性感染', '慢性粒细胞白血病', '唇腭裂', '甲状腺癌', '地中海贫血', '尘肺', '神经母细胞瘤', '儿童淋巴瘤', '骨肉瘤', '风湿性心脏病', '膀胱癌', '卵巢癌', '肾癌', '重性精神疾病']) v (name)
where not exists (select from health.illness_kind k where k.name = v.name);

-- The milestone of the plan is an institution that is not open yet.
insert into health.institution (id, name, kind, site, state, planned_on, designated, note, area_path, source)
select '019d0007-5c00-7000-8000-000000000100'::uuid, '腾龙街道卫生院', 'streetHospital', 'TL', 'building', '2021-12-31'::date, false,
  '晴党办发〔2021〕15号 重点工作（七）：建成腾龙街道卫生院', '522324.', '{"kind":"derived","by":"晴党办发〔2021〕15号"}'
where not exists (select from health.institution i where i.id = '019d0007-5c00-7000-8000-000000000100'::uuid);
