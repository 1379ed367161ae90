package org.rightsdesk.process.paths;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.springframework.web.util.HtmlUtils;

/** A diagram as a picture, with what was passed in it marked. */
final class DiagramPicture {

  private static final double MARGIN = 16;

  private final BpmnModelInstance model;
  private final Map<String, Mark> marks;
  private final Set<String> taken;
  private final Drawing drawing = new Drawing();

  DiagramPicture(BpmnModelInstance model, Map<String, Mark> marks, Set<String> taken) {
    this.model = model;
    this.marks = marks;
    this.taken = taken;
  }

  /**
   * The picture as SVG.
   *
   * @param key makes the names in it unique on the page
   * @param title what it shows, and {@code description} in words, for those who do not see it
   */
  String svg(String key, String title, String description) {
    Collection<BpmnShape> shapes = model.getModelElementsByType(BpmnShape.class);
    Collection<BpmnEdge> edges = model.getModelElementsByType(BpmnEdge.class);
    shapes.stream().filter(shape -> shape.getBpmnElement() instanceof SubProcess).forEach(this::draw);
    edges.stream().filter(edge -> !isTaken(edge)).forEach(edge -> draw(edge, key));
    edges.stream().filter(this::isTaken).forEach(edge -> draw(edge, key));
    shapes.stream().filter(shape -> !(shape.getBpmnElement() instanceof SubProcess)).forEach(this::draw);
    shapes.forEach(this::drawNumbers);
    double[] frame = frame(shapes, edges);
    return "<svg class=\"diagram\" role=\"img\" xmlns=\"http://www.w3.org/2000/svg\" aria-labelledby=\"%1$s-title %1$s-desc\" width=\"%4$.0f\" height=\"%5$.0f\" viewBox=\"%2$.0f %3$.0f %4$.0f %5$.0f\">"
            .formatted(key, frame[0], frame[1], frame[2] - frame[0], frame[3] - frame[1])
        + "<title id=\"" + key + "-title\">" + HtmlUtils.htmlEscape(title, "UTF-8") + "</title>"
        + "<desc id=\"" + key + "-desc\">" + HtmlUtils.htmlEscape(description, "UTF-8") + "</desc>"
        + "<defs>" + arrow(key, "plain") + arrow(key, "taken") + "</defs>" + drawing + "</svg>";
  }

  private static String arrow(String key, String name) {
    return ("<marker id=\"%s-%s\" class=\"arrow %s\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"9\" markerHeight=\"9\" "
            + "markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path d=\"M0 0L10 5L0 10z\"/></marker>")
        .formatted(key, name, name);
  }

  private boolean isTaken(BpmnEdge edge) {
    return taken.contains(edge.getBpmnElement().getId());
  }

  private void draw(BpmnEdge edge, String key) {
    String name = isTaken(edge) ? "taken" : "plain";
    List<Double> points = new ArrayList<>();
    for (Waypoint point : edge.getWaypoints()) {
      points.add(point.getX());
      points.add(point.getY());
    }
    drawing.open("flow", name);
    drawing.line("path", " marker-end=\"url(#" + key + "-" + name + ")\"", points.stream().mapToDouble(Double::doubleValue).toArray());
    label(edge.getBpmnLabel(), edge.getBpmnElement());
    drawing.close();
  }

  private void draw(BpmnShape shape) {
    BaseElement element = shape.getBpmnElement();
    Bounds box = shape.getBounds();
    Mark mark = marks.get(element.getId());
    drawing.open("element", mark == null ? "plain" : mark.tone().css());
    if (element instanceof SubProcess) {
      drawing.open("part");
      drawing.rectangle(box.getX(), box.getY(), box.getWidth(), box.getHeight(), 10);
      drawing.close();
      drawing.label(name(element), box.getX(), box.getY() + 4, box.getWidth());
    } else if (element instanceof Activity activity) {
      drawActivity(activity, box);
    } else if (element instanceof Gateway) {
      drawGateway(element instanceof ParallelGateway, box);
      label(shape.getBpmnLabel(), element);
    } else if (element instanceof Event event) {
      drawEvent(event, box);
      label(shape.getBpmnLabel(), element);
    }
    drawing.close();
  }

  private void drawActivity(Activity activity, Bounds box) {
    drawing.open(activity instanceof CallActivity ? "call" : "task");
    drawing.rectangle(box.getX(), box.getY(), box.getWidth(), box.getHeight(), 10);
    drawing.close();
    double x = box.getX() + 8;
    double y = box.getY() + 8;
    if (activity instanceof UserTask) {
      drawing.circle(x + 6, y + 3, 3.5, "sign");
      drawing.line("sign", "", x, y + 14, x + 2, y + 9, x + 10, y + 9, x + 12, y + 14, x, y + 14);
    } else if (activity instanceof ReceiveTask) {
      envelope(x, y, 14, 10);
    }
    if (activity.getLoopCharacteristics() != null) {
      double middle = box.getX() + box.getWidth() / 2;
      double bottom = box.getY() + box.getHeight() - 4;
      for (int i = -1; i <= 1; i++) {
        drawing.line("sign", "", middle + i * 4, bottom - 9, middle + i * 4, bottom);
      }
    }
    drawing.words(name(activity), box.getX() + 6, box.getY() + 4, box.getWidth() - 12, box.getHeight() - 4);
  }

  private void drawGateway(boolean parallel, Bounds box) {
    double x = box.getX() + box.getWidth() / 2;
    double y = box.getY() + box.getHeight() / 2;
    drawing.shape("gateway", x, box.getY(), box.getX() + box.getWidth(), y, x, box.getY() + box.getHeight(), box.getX(), y);
    double arm = parallel ? 11 : 8;
    if (parallel) {
      drawing.line("sign strong", "", x - arm, y, x + arm, y);
      drawing.line("sign strong", "", x, y - arm, x, y + arm);
    } else {
      drawing.line("sign strong", "", x - arm, y - arm, x + arm, y + arm);
      drawing.line("sign strong", "", x - arm, y + arm, x + arm, y - arm);
    }
  }

  private void drawEvent(Event event, Bounds box) {
    double x = box.getX() + box.getWidth() / 2;
    double y = box.getY() + box.getHeight() / 2;
    double radius = box.getWidth() / 2;
    boolean inBetween = !(event instanceof StartEvent) && !(event instanceof EndEvent);
    boolean goesOn = event instanceof BoundaryEvent boundary && !boundary.cancelActivity();
    drawing.circle(x, y, radius, (event instanceof EndEvent ? "event end" : "event") + (goesOn ? " besides" : ""));
    if (inBetween) {
      drawing.circle(x, y, radius - 3.5, "event inner" + (goesOn ? " besides" : ""));
    }
    if (has(event, TimerEventDefinition.class)) {
      drawing.circle(x, y, 9, "sign");
      drawing.line("sign", "", x, y - 6, x, y, x + 4, y + 3);
    } else if (has(event, MessageEventDefinition.class)) {
      envelope(x - 8, y - 5.5, 16, 11);
    } else if (has(event, ErrorEventDefinition.class)) {
      drawing.line("sign strong", "", x - 7, y + 7, x - 2, y - 5, x + 2, y + 3, x + 7, y - 7);
    } else if (has(event, TerminateEventDefinition.class)) {
      drawing.circle(x, y, 9, "sign full");
    }
  }

  private void envelope(double x, double y, double width, double height) {
    drawing.line("sign", "", x, y, x + width, y, x + width, y + height, x, y + height, x, y, x + width / 2, y + height * 0.6, x + width, y);
  }

  private void drawNumbers(BpmnShape shape) {
    Mark mark = marks.get(shape.getBpmnElement().getId());
    if (mark != null && !mark.steps().isEmpty()) {
      drawing.open("element", mark.tone().css());
      double inside = shape.getBpmnElement() instanceof Activity ? 0 : 4;
      drawing.badge(mark.numbers(), shape.getBounds().getX() + inside, shape.getBounds().getY() + inside);
      drawing.close();
    }
  }

  private void label(BpmnLabel label, BaseElement element) {
    if (label != null && label.getBounds() != null && !name(element).isEmpty()) {
      Bounds box = label.getBounds();
      drawing.label(name(element), box.getX(), box.getY(), box.getWidth());
    }
  }

  private static boolean has(Event event, Class<? extends EventDefinition> definition) {
    return !event.getChildElementsByType(definition).isEmpty();
  }

  private static String name(BaseElement element) {
    return element instanceof FlowElement named && named.getName() != null ? named.getName() : "";
  }

  /** Left, top, right and bottom of all that is drawn. */
  private static double[] frame(Collection<BpmnShape> shapes, Collection<BpmnEdge> edges) {
    List<Bounds> boxes = new ArrayList<>();
    shapes.forEach(shape -> boxes.add(shape.getBounds()));
    shapes.stream().map(BpmnShape::getBpmnLabel).filter(label -> label != null && label.getBounds() != null).forEach(label -> boxes.add(label.getBounds()));
    double[] frame = {
      boxes.stream().mapToDouble(Bounds::getX).min().orElse(0),
      boxes.stream().mapToDouble(Bounds::getY).min().orElse(0),
      boxes.stream().mapToDouble(box -> box.getX() + box.getWidth()).max().orElse(0),
      boxes.stream().mapToDouble(box -> box.getY() + box.getHeight()).max().orElse(0)
    };
    for (BpmnEdge edge : edges) {
      for (Waypoint point : edge.getWaypoints()) {
        frame[0] = Math.min(frame[0], point.getX());
        frame[1] = Math.min(frame[1], point.getY());
        frame[2] = Math.max(frame[2], point.getX());
        frame[3] = Math.max(frame[3], point.getY());
      }
    }
    return new double[] {frame[0] - MARGIN, frame[1] - MARGIN, frame[2] + MARGIN, frame[3] + MARGIN};
  }
}
