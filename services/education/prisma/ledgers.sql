-- Written by `pnpm ledgers` from the module's declared ledgers.
select core.govern('education.schooling', 'area', 'school_name');
select core.govern('education.absence', 'area', 'last_school');
select core.govern('education.absence_visit', 'area', 'last_school');
select core.govern('education.transfer', 'area', 'from_school,to_school');
select core.govern('education.support', 'area', 'school_name');
select core.govern('education.school', 'open', 'open');
select core.govern('education.school_place', 'open', 'school_name');
select core.govern('education.teacher', 'open', 'school_name');
select core.govern('education.staff_post', 'open', 'school_name');
select core.govern('education.teacher_training', 'open', 'school_name');
select core.govern('education.quality', 'open');
select core.govern('education.rule_setting', 'open', 'open');
