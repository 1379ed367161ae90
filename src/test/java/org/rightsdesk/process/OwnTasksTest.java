package org.rightsdesk.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;
import static org.rightsdesk.process.ProcessHouse.CASE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.fee.RefundDue;
import org.rightsdesk.staff.Role;
import org.rightsdesk.staff.StaffAccount;

/** Who may take a task of the group finance, and what may be sent with it. */
class OwnTasksTest {

  private final ProcessHouse house = ProcessHouse.fresh();
  private final TaskService tasks = house.engine().getTaskService();
  private String task;

  @BeforeEach
  void a_refund_waits() {
    works("ines", Role.FINANCE);
    works("otto", Role.FINANCE, Role.INTAKE);
    works("iris", Role.INTAKE);
    house.happens(new RefundDue(CASE, PartRef.next()));
    task = house.openTask("refundFee").getId();
  }

  @AfterEach
  void everybody_goes_home() {
    house.engine().getIdentityService().clearAuthentication();
  }

  @Test
  void one_takes_a_task_of_ones_group_and_gives_it_back() {
    signIn("ines", "finance");
    tasks.claim(task, "ines");
    assertThat(assignee()).isEqualTo("ines");
    tasks.claim(task, null);
    assertThat(assignee()).isNull();
  }

  @Test
  void nobody_takes_a_task_for_a_colleague() {
    signIn("ines", "finance");
    assertThatThrownBy(() -> tasks.claim(task, "otto")).hasMessageContaining("for oneself");
    assertThatThrownBy(() -> tasks.setAssignee(task, "otto")).hasMessageContaining("for oneself");
    assertThatThrownBy(() -> tasks.delegateTask(task, "otto")).hasMessageContaining("for oneself");
    assertThat(assignee()).isNull();
  }

  @Test
  void nobody_takes_a_task_for_nobody() {
    signIn("ines", "finance");
    assertThatThrownBy(() -> tasks.claim(task, "ghost")).hasMessageContaining("for oneself");
    signIn("ghost", "finance");
    assertThatThrownBy(() -> tasks.claim(task, "ghost")).hasMessageContaining("another group");
    assertThat(assignee()).isNull();
  }

  @Test
  void a_task_of_another_group_stays_where_it_is() {
    signIn("iris", "intake");
    assertThatThrownBy(() -> tasks.claim(task, "iris")).hasMessageContaining("another group");
    assertThat(assignee()).isNull();
  }

  @Test
  void nothing_is_sent_with_a_task_but_its_completion() {
    when(house.cases.outcome(task)).thenReturn(Optional.of("PAID_BACK"));
    signIn("ines", "finance");
    assertThatThrownBy(() -> house.engine().getFormService().submitTaskForm(task, Map.of("refundFeeOutcome", "NOT_OWED")))
        .hasMessageContaining("by its decision alone");
    assertThat(house.openTasks()).containsExactly("refundFee");
    assertThatCode(() -> house.engine().getFormService().submitTaskForm(task, Map.of())).doesNotThrowAnyException();
    assertThat(house.openTasks()).isEmpty();
  }

  private void works(String id, Role... roles) {
    when(house.staff.find(id)).thenReturn(Optional.of(new StaffAccount(id, Set.of(roles))));
  }

  private void signIn(String id, String group) {
    house.engine().getIdentityService().setAuthentication(id, List.of(group));
  }

  private String assignee() {
    return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
  }
}
