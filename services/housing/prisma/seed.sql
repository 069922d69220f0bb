-- Rules the module starts with; the same rows as SETTING_SEED. The county adds later-dated rows.
insert into housing.rule_setting (key, value, valid_from, document, area_path, source)
select v.key, v.value, v.valid_from::date, v.document, '522324.', '{"kind":"derived","by":"初始规则"}'
from (values
  ('crowdedM2', 13, '2021-01-01', '县住建局默认口径'),
  ('publicRentalM2', 13, '2021-01-01', '县住建局默认口径'),
  ('publicRentalIncome', 2200, '2021-01-01', '县住建局默认口径'),
  ('subsidyM2', 15, '2021-01-01', '县住建局默认口径'),
  ('subsidyIncome', 1800, '2021-01-01', '县住建局默认口径'),
  ('subsidyRate', 5, '2021-01-01', '县住建局默认口径'),
  ('subsidyM2Person', 15, '2021-01-01', '县住建局默认口径'),
  ('subsidyM2Max', 60, '2021-01-01', '县住建局默认口径'),
  ('affordableMaxM2', 70, '2021-06-24', '国办发〔2021〕22号：以建筑面积不超过 70 平方米的小户型为主'),
  ('publicRentalCheckDays', 20, '2021-01-01', '县住建局默认口径'),
  ('subsidyCheckDays', 20, '2021-01-01', '县住建局默认口径'),
  ('affordableCheckDays', 10, '2021-01-01', '县住建局默认口径'),
  ('publicRentalPublicityDays', 7, '2021-01-01', '县住建局默认口径'),
  ('subsidyPublicityDays', 7, '2021-01-01', '县住建局默认口径'),
  ('affordablePublicityDays', 5, '2021-01-01', '县住建局默认口径'),
  ('waitingYears', 5, '2012-07-15', '《公共租赁住房管理办法》（住建部令第11号）：轮候期一般不超过 5 年'),
  ('contractYears', 5, '2012-07-15', '《公共租赁住房管理办法》（住建部令第11号）：租赁期限一般不超过 5 年'),
  ('reviewMonths', 12, '2021-01-01', '县住建局默认口径'),
  ('areaTolerance', 3, '2021-01-01', '县自然资源局默认口径'),
  ('certificateStepDays', 30, '2021-01-01', '县自然资源局默认口径'),
  ('insuranceAheadDays', 30, '2021-01-01', '县住建局默认口径')
) v (key, value, valid_from, document)
where not exists (select from housing.rule_setting r where r.key = v.key and r.closed_on is null);
