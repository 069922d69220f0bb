-- Written by `pnpm ledgers` from the module's declared ledgers.
select core.govern('education.schooling');
select core.govern('education.absence');
select core.govern('education.absence_visit');
select core.govern('education.transfer');
select core.govern('education.support');
select core.govern('education.school', 'open');
select core.govern('education.school_place', 'open');
select core.govern('education.teacher', 'open');
select core.govern('education.staff_post', 'open');
select core.govern('education.teacher_training', 'open');
select core.govern('education.quality', 'open');
select core.govern('education.rule_setting', 'open');
