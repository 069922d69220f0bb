-- Rules the module starts with; the same rows as SETTING_SEED. The county adds later-dated rows.
insert into governance.rule_setting (key, value, valid_from, document, area_path, source)
select v.key, v.value, v.valid_from::date, v.document, '522324.', '{"kind":"derived","by":"初始规则"}'
from (values
  ('gradeDays', 1, '2021-03-11', '县委政法委默认口径，可按规定调整'),
  ('communityOrdinaryDays', 7, '2021-03-11', '县委政法委默认口径，可按规定调整'),
  ('communityDifficultDays', 15, '2021-03-11', '县委政法委默认口径，可按规定调整'),
  ('communityMajorDays', 3, '2021-03-11', '县委政法委默认口径，可按规定调整'),
  ('streetOrdinaryDays', 15, '2021-03-11', '县委政法委默认口径，可按规定调整'),
  ('streetDifficultDays', 20, '2021-03-11', '县委政法委默认口径，可按规定调整'),
  ('streetMajorDays', 7, '2021-03-11', '县委政法委默认口径，可按规定调整'),
  ('countyOrdinaryDays', 30, '2021-03-11', '《中华人民共和国人民调解法》及实施口径：一般自受理之日起 30 日内调结'),
  ('countyDifficultDays', 30, '2021-03-11', '《中华人民共和国人民调解法》及实施口径：一般自受理之日起 30 日内调结'),
  ('countyMajorDays', 30, '2021-03-11', '《中华人民共和国人民调解法》及实施口径：一般自受理之日起 30 日内调结'),
  ('visitDays', 90, '2021-03-11', '县委政法委默认口径，可按规定调整'),
  ('visitKeyDays', 30, '2021-03-11', '县委政法委默认口径，可按规定调整'),
  ('permitMonths', 12, '2016-01-01', '《居住证暂行条例》（国务院令第663号）第十条：居住证每年签注 1 次，应当在居住每满 1 年之日前 1 个月内办理签注'),
  ('permitNoticeDays', 30, '2016-01-01', '《居住证暂行条例》（国务院令第663号）第十条：居住证每年签注 1 次，应当在居住每满 1 年之日前 1 个月内办理签注'),
  ('permitGraceDays', 0, '2016-01-01', '《居住证暂行条例》（国务院令第663号）第十条：居住证每年签注 1 次，应当在居住每满 1 年之日前 1 个月内办理签注；逾期未办理签注的，居住证使用功能中止'),
  ('handOverDays', 1, '2021-03-11', '县委政法委默认口径，可按规定调整'),
  ('tellDays', 2, '2021-03-11', '县委政法委默认口径，可按规定调整'),
  ('paperMonths', 12, '2021-03-11', '县委政法委默认口径，可按规定调整')
) v (key, value, valid_from, document)
where not exists (select from governance.rule_setting r where r.key = v.key and r.closed_on is null);

-- Items of the service centre that the bureau starts with; the county keeps the list.
insert into governance.service_item (name, department, workdays, papers, area_path, source)
select v.name, v.department, v.workdays, v.papers, '522324.', '{"kind":"derived","by":"初始清单"}'
from (values
  ('户口迁入', '县公安局', 3, '身份证、户口簿、迁入申请书'),
  ('新市民居住证申领', '县公安局', 5, '身份证、居住证明'),
  ('就业登记和求职', '县人社局', 2, '身份证'),
  ('技能培训报名', '县人社局', 3, '身份证'),
  ('子女入学', '县教育局', 5, '户口簿、居住证明'),
  ('家庭医生签约', '县卫健局', 3, '身份证'),
  ('公租房和租赁补贴申请', '县住建局', 10, '身份证、户口簿、收入证明'),
  ('不动产权证办理', '县自然资源局', 15, '身份证、户口簿、安置协议'),
  ('低保申请', '县民政局', 15, '身份证、户口簿、收入证明'),
  ('临时救助', '县民政局', 5, '身份证、困难情况说明'),
  ('土地流转咨询', '县农业农村局', 5, '身份证')
) v (name, department, workdays, papers)
where not exists (select from governance.service_item r where r.name = v.name);

insert into governance.list_item (list, name, required, document, area_path, source)
select v.list, v.name, v.required, v.document, '522324.', '{"kind":"derived","by":"初始清单"}'
from (values
  ('postRole', '民警', 1, '“1+3”警务模式，口径待县公安局确认'),
  ('postRole', '辅警', 3, '“1+3”警务模式，口径待县公安局确认'),
  ('postRole', '警务助理', null::int, null),
  ('deviceKind', '视频监控', null, '“135”智能安防，口径待县公安局确认'),
  ('deviceKind', '人脸识别门禁', null, '“135”智能安防，口径待县公安局确认'),
  ('deviceKind', '一键报警', null, '“135”智能安防，口径待县公安局确认'),
  ('centreWindow', '综合受理窗口', null, null)
) v (list, name, required, document)
where not exists (select from governance.list_item r where r.list = v.list and r.name = v.name);
